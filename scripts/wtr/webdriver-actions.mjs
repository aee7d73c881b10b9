/** Code points that WebDriver gives to keys without a character (§ 17.4.2 "Keyboard actions"). */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

const down = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
const up = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
const keyboard = (actions) => ({ actions: [{ type: 'key', id: 'keyboard', actions }] });

/** Presses and releases one key after the other. */
export function pressKeys(keys) {
  return keyboard(keys.flatMap((key) => [down(key), up(key)]));
}

/** Holds all keys down, then releases them in the opposite order. */
export function pressChord(keys) {
  return keyboard([...keys.map(down), ...keys.toReversed().map(up)]);
}

export const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
export const buttonDown = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
export const buttonUp = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });

/** The steps of one mouse. */
export function mouse(...actions) {
  return {
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
  };
}
