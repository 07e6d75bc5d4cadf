/** Stands in for Next's router, which these pages do not have. */
export const useRouter = () => ({ push() {}, replace() {} });
