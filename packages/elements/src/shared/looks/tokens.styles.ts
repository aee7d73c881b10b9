import { css } from 'lit';

/**
 * Design tokens: the page's `--strategy-*` beat the theme's `--_theme-*`, these beat KERN's, and
 * those the defaults. Engines without light-dark() (Safari before 17.5) stay light.
 *
 * @cssprop {color} --strategy-color-ink - Text.
 * @cssprop {color} --strategy-color-muted - Text of lesser rank.
 * @cssprop {color} --strategy-color-paper - Background.
 * @cssprop {color} --strategy-color-tint - Background of marks and highlighted areas.
 * @cssprop {color} --strategy-color-line - Hairlines.
 * @cssprop {color} --strategy-color-edge - Edges of fields and controls; 3:1 on paper.
 * @cssprop {color} --strategy-color-action - Links and buttons; 4.5:1 on paper.
 * @cssprop {color} --strategy-color-on-action - Text on the action colour.
 * @cssprop {font-family} --strategy-font-body - Typeface of text.
 * @cssprop {font-family} --strategy-font-heading - Typeface of headings; default: that of text.
 * @cssprop {length} --strategy-shape-radius - Radius of corners.
 */
export const tokens = css`
  .root {
    --_d-ink: #1a1d21;
    --_d-muted: #555c66;
    --_d-paper: #fff;
    --_d-tint: #f3f5f7;
    --_d-line: #d5dae0;
    --_d-edge: #767e89;
    --_d-action: #004b93;
    --_d-on: #fff;
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      --_d-ink: light-dark(#1a1d21, #eceef1);
      --_d-muted: light-dark(#555c66, #b3bac4);
      --_d-paper: light-dark(#fff, #14171b);
      --_d-tint: light-dark(#f3f5f7, #20252b);
      --_d-line: light-dark(#d5dae0, #3a424c);
      --_d-edge: light-dark(#767e89, #8b94a0);
      --_d-action: light-dark(#004b93, #8cbdf5);
      --_d-on: light-dark(#fff, #101317);
    }
  }
  .root {
    --_ink: var(
      --strategy-color-ink,
      var(--_theme-color-ink, var(--kern-color-layout-text-default, var(--_d-ink)))
    );
    --_muted: var(
      --strategy-color-muted,
      var(--_theme-color-muted, var(--kern-color-layout-text-muted, var(--_d-muted)))
    );
    --_paper: var(
      --strategy-color-paper,
      var(--_theme-color-paper, var(--kern-color-layout-background-default, var(--_d-paper)))
    );
    --_tint: var(
      --strategy-color-tint,
      var(--_theme-color-tint, var(--kern-color-layout-background-hued, var(--_d-tint)))
    );
    --_line: var(--strategy-color-line, var(--_theme-color-line, var(--_d-line)));
    --_edge: var(
      --strategy-color-edge,
      var(--_theme-color-edge, var(--kern-color-layout-border, var(--_d-edge)))
    );
    --_action: var(
      --strategy-color-action,
      var(--_theme-color-action, var(--kern-color-action-default, var(--_d-action)))
    );
    --_on: var(--strategy-color-on-action, var(--_theme-color-on-action, var(--_d-on)));
    --_font: var(--strategy-font-body, var(--_theme-font-body, system-ui, sans-serif));
    --_heading: var(--strategy-font-heading, var(--_theme-font-heading, var(--_font)));
    --_radius: var(--strategy-shape-radius, var(--_theme-shape-radius, 0.25em));
  }
`;
