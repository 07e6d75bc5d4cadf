/** Where a person's choice of theme is kept: "light" or "dark"; nothing while the system decides. */
export const themeKey = 'tack-theme';

/** Runs in the page's head, with its nonce, before anything is painted: puts the kept theme on the root element. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
