/** What a UNet's graph calls its inputs and output. */
export interface UnetNames {
  readonly sample: string;
  readonly timestep: string;
  readonly context: string;
  readonly noise: string;
}

/** The names Optimum and diffusers give. */
export const OPTIMUM_NAMES: UnetNames = {
  sample: 'sample',
  timestep: 'timestep',
  context: 'encoder_hidden_states',
  noise: 'out_sample',
};
