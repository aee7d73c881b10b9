/** The last of its kind on the page: of two groups the second. */
export const last = (page, tag) => page.locator(tag).last();

/** Unfolds what holds a control, as a resident would. */
async function shown(locator) {
  for (let turn = 0; turn < 3 && !(await locator.isVisible()); turn++) {
    const fold = locator.locator('xpath=ancestor::details[not(@open)][last()]/summary');
    if (!(await fold.count())) break;
    await fold.press('Enter');
  }
  return locator;
}

export const press = async (locator) => {
  const one = await shown(locator);
  await one.focus();
  await one.press('Enter');
};

export const button = (page, tag, name) => last(page, tag).getByRole('button', { name }).first();

export const choose = async (page, tag, label, index) => {
  const select = await shown(last(page, tag).getByLabel(label).first());
  await select.focus();
  await select.selectOption({ index });
};

export const sentence = (tag) => async (page) =>
  (await last(page, tag).locator('.sentence').first().textContent()).replace(/\s+/g, ' ').trim();

export const words = (pattern) => () => pattern;
