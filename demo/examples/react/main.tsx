import type {} from '@strategy-widgets/elements/react';
import '@strategy-widgets/elements/strategy-project-map';
import '@strategy-widgets/elements/strategy-vision-banner';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const lemgo = { feed: '/strategy.json', municipality: 'lemgo' };

function Page() {
  const [measure, setMeasure] = useState('');
  return (
    <>
      <strategy-vision-banner {...lemgo} />
      <strategy-project-map
        {...lemgo}
        onstrategy-select={({ detail }) => setMeasure(detail.measure)}
      />
      <output>{measure}</output>
    </>
  );
}

createRoot(document.querySelector('#app')!).render(<Page />);
