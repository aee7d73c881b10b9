import type { ChartConfiguration } from 'chart.js';
import type { RingSpec } from '../chart-spec.ts';
import type { Paints } from './paints.ts';

/** All measures as a ring of phases; a part of it can be chosen. */
export function ringConfig(spec: RingSpec, paints: Paints): ChartConfiguration {
  const config: ChartConfiguration<'doughnut'> = {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: [...spec.counts],
          backgroundColor: spec.phases.map(paints.pattern),
          hoverBackgroundColor: spec.phases.map(paints.pattern),
          borderColor: spec.phases.map(paints.colour),
          hoverBorderColor: spec.phases.map(paints.colour),
          borderWidth: 1.5,
          spacing: 1,
        },
      ],
    },
    options: {
      cutout: '70%',
      events: ['click'],
      onClick: (_event, [at]) => {
        const phase = at && spec.phases[at.index];
        if (phase) spec.choose(phase);
      },
    },
  };
  return config;
}
