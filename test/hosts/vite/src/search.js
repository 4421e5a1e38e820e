import 'directory-reviews/define/dr-config';
import 'directory-reviews/define/dr-recommendation-rate';

const providers = [
  {id: 'p_7rCp0ysGl8sX3siM', name: 'Hannah Brandvold, DO'},
  {id: 'p_8aALozjebUoISZyd', name: 'Eleanor Whitcombe, MD'},
  {id: 'p_t0KTpRIIVAIW3C_0', name: 'Marcus Oyelaran, MD'},
];

export function search() {
  const heading = document.createElement('h1');
  heading.textContent = 'Providers near you';

  const config = document.createElement('dr-config');
  config.api = '/reviews/';
  for (const {id, name} of providers) {
    const link = document.createElement('a');
    link.href = `/providers/${id}`;
    link.textContent = name;

    const rate = document.createElement('dr-recommendation-rate');
    rate.providerId = id;

    const result = document.createElement('p');
    result.append(link, ' ', rate);
    config.append(result);
  }
  return [heading, config];
}
