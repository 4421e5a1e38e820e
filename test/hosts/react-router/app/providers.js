export const providers = [
  {id: 'p_7rCp0ysGl8sX3siM', name: 'Hannah Brandvold, DO'},
  {id: 'p_8aALozjebUoISZyd', name: 'Eleanor Whitcombe, MD'},
  {id: 'p_t0KTpRIIVAIW3C_0', name: 'Marcus Oyelaran, MD'},
];
