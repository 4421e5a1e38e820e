import 'directory-reviews/define/dr-config';
import 'directory-reviews/define/dr-recommendation-rate';
import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import {RouterLink} from '@angular/router';

@Component({
  imports: [RouterLink],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <dr-config api="/reviews/">
      <h1>Providers near you</h1>
      @for (provider of providers; track provider.id) {
        <p>
          <a [routerLink]="['/providers', provider.id]">{{ provider.name }}</a>
          <dr-recommendation-rate [providerId]="provider.id"></dr-recommendation-rate>
        </p>
      }
    </dr-config>
  `,
})
export class Search {
  protected readonly providers = [
    {id: 'p_7rCp0ysGl8sX3siM', name: 'Hannah Brandvold, DO'},
    {id: 'p_8aALozjebUoISZyd', name: 'Eleanor Whitcombe, MD'},
    {id: 'p_t0KTpRIIVAIW3C_0', name: 'Marcus Oyelaran, MD'},
  ];
}
