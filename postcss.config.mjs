/** Tailwind runs inside PostCSS; it needs no settings of its own. */
export default { plugins: { '@tailwindcss/postcss': {} } };
