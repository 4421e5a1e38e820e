import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {provideRouter, withComponentInputBinding} from '@angular/router';
import {App} from './app';
import {Practice} from './practice';
import {Profile} from './profile';
import {Search} from './search';

const routes = [
  {path: '', component: Search},
  {path: 'providers/:providerId', component: Profile},
  {path: 'practice', component: Practice},
];

bootstrapApplication(App, {providers: [provideZonelessChangeDetection(), provideRouter(routes, withComponentInputBinding())]});
