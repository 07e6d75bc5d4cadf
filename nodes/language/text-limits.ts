/** What a person's words must keep to, as `requireText` wants it. */
export const textLimits = {
  caption: { name: 'caption', advice: 'say in a few words what the picture shows', most: 2000 },
  instruction: { name: 'instruction', advice: 'say in a few words what should change', most: 2000 },
} as const;
