/** Writes one ring of grid points as a relative SVG path. */
function ringPath([[x, y], ...rest]) {
  let [fromX, fromY] = [x, y];
  const steps = rest.flatMap(([toX, toY]) => {
    const step = [toX - fromX, toY - fromY];
    [fromX, fromY] = [toX, toY];
    return step;
  });
  // A minus sign separates two numbers as well as a space does.
  return `M${x} ${y}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** The rings of one municipality as one path. */
export const outline = (rings) => rings.map(ringPath).join('');
