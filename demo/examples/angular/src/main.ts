import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import '@strategy-widgets/elements/strategy-project-map';
import '@strategy-widgets/elements/strategy-vision-banner';

@Component({
  selector: 'app-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ` <strategy-vision-banner [feed]="feed" municipality="lemgo" />
    <strategy-project-map [feed]="feed" (strategy-select)="measure.set($event.detail.measure)" />
    <output>{{ measure() }}</output>`,
})
class Page {
  feed = '/public/strategy.json';
  measure = signal('');
}
void bootstrapApplication(Page);
