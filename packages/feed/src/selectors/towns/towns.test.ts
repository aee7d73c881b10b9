import { expect } from '@open-wc/testing';
import type { Strategy } from '../../generated/types.ts';
import { towns } from './towns.ts';

const names = ['Lügde', 'Detmold', 'Lage', 'Dörentrup', 'Lemgo', 'Doberg', 'Örlinghausen', 'Oz'];

describe('towns', () => {
  it('stand in the order of a German list in every engine: ö beside o', () => {
    const municipalities = names.map((name) => ({ id: name, name, kind: 'town' }));
    const listed = towns({ municipalities } as unknown as Strategy).map(({ name }) => name);
    expect(listed.join()).to.equal('Detmold,Doberg,Dörentrup,Lage,Lemgo,Lügde,Örlinghausen,Oz');
  });
});
