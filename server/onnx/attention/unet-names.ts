/** What a UNet's graph calls its inputs and output: exporters differ. */
export interface UnetNames {
  readonly sample: string;
  readonly timestep: string;
  readonly context: string;
  readonly noise: string;
}

/** The names Optimum and diffusers give. A pack's own names are told from its manifest. */
export const OPTIMUM_NAMES: UnetNames = {
  sample: 'sample',
  timestep: 'timestep',
  context: 'encoder_hidden_states',
  noise: 'out_sample',
};
