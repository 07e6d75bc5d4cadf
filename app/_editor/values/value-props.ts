/** What shows one stored value needs to know of it. */
export type ValueProps = {
  readonly hash: string;
  /** What it is called where it is shown: the alternative text of pictures. */
  readonly title: string;
};
