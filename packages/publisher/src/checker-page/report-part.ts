import { html, nothing, type TemplateResult } from 'lit';
import type { Checked, PlacedFinding } from '../checker/check-files.ts';
import { placeWords } from '../messages/sheet-message.ts';
import { REPORT_HEADINGS, reportLines } from '../report/report-lines.ts';
import { counted, type CheckerActions } from './checker-state.ts';

type Words = Parameters<typeof reportLines>[1];

function wordsOf({ towns, report }: Checked): Words {
  const names = new Map(towns.map(({ id, name }) => [id, name]));
  const places = new Map(report.map((finding) => [finding.pointer, finding]));
  return {
    placeOf: (pointer) => places.get(pointer) ?? { file: pointer },
    townName: (id) => names.get(id) ?? id,
  };
}

function group(
  code: PlacedFinding['code'],
  report: readonly PlacedFinding[],
  { townName }: Words,
): TemplateResult | typeof nothing {
  const found = report.filter((finding) => finding.code === code);
  if (!found.length) return nothing;
  return html`<details>
    <summary>${REPORT_HEADINGS[code]} (${found.length.toLocaleString('de')})</summary>
    <ul role="list" class="findings">
      ${found.map(
        (finding) =>
          html`<li>
            <strong>${finding.name}</strong>
            <span class="quiet"
              >${finding.town === undefined ? '' : `${townName(finding.town)}, `}${placeWords(
                finding,
              )}</span
            ><br />${finding.words}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What could be better though nothing is wrong, and the same as a text to mail. */
export function reportPart(checked: Checked, actions: CheckerActions): TemplateResult {
  const { report } = checked;
  const words = wordsOf(checked);
  const codes = Object.keys(REPORT_HEADINGS) as PlacedFinding['code'][];
  return html`<section class="part" aria-labelledby="bericht">
    <h2 id="bericht">Bericht</h2>
    <p class="sentence">
      ${
        report.length
          ? `${counted(report.length, 'Stelle könnte', 'Stellen könnten')} besser sein.`
          : 'Nichts zu verbessern.'
      }
    </p>
    ${codes.map((code) => group(code, report, words))}
    ${
      report.length
        ? html`<p>
            <button
              type="button"
              class="plain"
              @click=${() => {
                actions.copy(reportLines(report, words).join('\n'), 'Der Bericht ist kopiert.');
              }}
            >
              Bericht kopieren, zum Mailen
            </button>
          </p>`
        : nothing
    }
  </section>`;
}
