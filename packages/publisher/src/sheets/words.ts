/** Lists of the feed whose items have an id, by which others name them. */
export type ListName =
  | 'municipalities'
  | 'organizations'
  | 'values'
  | 'goals'
  | 'actionFields'
  | 'measures'
  | 'indicators'
  | 'needs'
  | 'terms';

/** Words of a cell and what the feed calls them, in the order in which the list offers them. */
export interface Words {
  /** By the feed's value the word that the widgets show. */
  readonly of: Readonly<Record<string, string>>;
  /** Words that people use for one of those, which may mean something else: they are offered, not read. */
  readonly similar?: Readonly<Record<string, string>>;
}

export const PHASE: Words = {
  of: {
    idea: 'Idee',
    planned: 'geplant',
    preparation: 'in Vorbereitung',
    implementation: 'in Umsetzung',
    completed: 'abgeschlossen',
    continuous: 'dauerhaft',
    paused: 'ruht',
    discontinued: 'eingestellt',
    merged: 'zusammengelegt',
    unknown: 'keine Angabe',
  },
  similar: {
    laufend: 'in Umsetzung',
    läuft: 'in Umsetzung',
    'in Arbeit': 'in Umsetzung',
    'in Bearbeitung': 'in Umsetzung',
    begonnen: 'in Umsetzung',
    erledigt: 'abgeschlossen',
    fertig: 'abgeschlossen',
    umgesetzt: 'abgeschlossen',
    beendet: 'abgeschlossen',
    offen: 'geplant',
    vorgesehen: 'geplant',
    'in Planung': 'in Vorbereitung',
    Daueraufgabe: 'dauerhaft',
    fortlaufend: 'dauerhaft',
    pausiert: 'ruht',
    zurückgestellt: 'ruht',
    abgebrochen: 'eingestellt',
    verworfen: 'eingestellt',
    unbekannt: 'keine Angabe',
  },
};

export const SCHEDULE: Words = {
  of: {
    onTime: 'im Zeitplan',
    atRisk: 'Zeitplan gefährdet',
    delayed: 'verspätet',
    unknown: 'keine Angabe',
  },
  similar: {
    grün: 'im Zeitplan',
    gelb: 'Zeitplan gefährdet',
    rot: 'verspätet',
    gefährdet: 'Zeitplan gefährdet',
    verzögert: 'verspätet',
  },
};

export const ROLE: Words = {
  of: {
    lead: 'federführend',
    participant: 'beteiligt',
    interested: 'interessiert',
    notPlanned: 'nicht geplant',
  },
  similar: {
    Leitung: 'federführend',
    Partner: 'beteiligt',
    ja: 'beteiligt',
    nein: 'nicht geplant',
  },
};

export const MEASURE_KIND: Words = {
  of: { programme: 'Programm', measure: 'Maßnahme', project: 'Projekt', task: 'Aufgabe' },
};

export const PRIORITY: Words = {
  of: { high: 'hoch', medium: 'mittel', low: 'niedrig' },
  similar: { A: 'hoch', B: 'mittel', C: 'niedrig' },
};

export const ORIGIN: Words = { of: { adopted: 'beschlossen', proposal: 'Vorschlag' } };

export const METHOD: Words = {
  of: {
    estimate: 'geschätzt',
    milestones: 'nach Meilensteinen',
    indicator: 'nach einem Messwert',
    budget: 'nach ausgegebenen Mitteln',
  },
};

export const MILESTONE: Words = {
  of: { planned: 'geplant', reached: 'erreicht', missed: 'nicht erreicht', moved: 'verschoben' },
};

export const TOWN_KIND: Words = {
  of: { town: 'Stadt', municipality: 'Gemeinde', county: 'Kreis' },
};

export const ORGANIZATION: Words = {
  of: {
    administration: 'Verwaltung',
    company: 'Unternehmen',
    association: 'Verein oder Verband',
    science: 'Wissenschaft',
    network: 'Netzwerk',
    other: 'weitere Einrichtung',
  },
  similar: { Verein: 'Verein oder Verband', Verband: 'Verein oder Verband', Firma: 'Unternehmen' },
};

export const SCOPE: Words = {
  of: { core: 'gemeinsamer Wert', local: 'Wert einzelner Kommunen' },
};

export const STAGE: Words = { of: { draft: 'Entwurf', adopted: 'beschlossen' } };

export const DIRECTION: Words = {
  of: { up: 'mehr ist besser', down: 'weniger ist besser', hold: 'soll gleich bleiben' },
};

export const OBSERVATION: Words = {
  of: { measured: 'gemessen', provisional: 'vorläufig', forecast: 'Prognose' },
};

export const NEED: Words = {
  of: {
    received: 'eingegangen',
    inReview: 'wird geprüft',
    takenUp: 'wird umgesetzt',
    declined: 'wird nicht umgesetzt',
    done: 'erledigt',
  },
};

export const RELATION: Words = {
  of: {
    dependsOn: 'setzt voraus',
    continues: 'führt fort',
    replaces: 'ersetzt',
    mergedInto: 'geht auf in',
    seeAlso: 'siehe auch',
  },
};

export const MESSAGE: Words = {
  of: {
    message: 'Nachricht',
    idea: 'Idee',
    question: 'Frage',
    praise: 'Lob',
    error: 'Fehler',
    barrier: 'Barriere',
  },
};

export const CURRENCY: Words = { of: { EUR: 'Euro' }, similar: { '€': 'Euro', EUR: 'Euro' } };

/** What one item of a list is called, for messages. */
export const ITEM: Readonly<Record<ListName, string>> = {
  municipalities: 'Kommune',
  organizations: 'Einrichtung',
  values: 'Wert',
  goals: 'Ziel',
  actionFields: 'Handlungsfeld',
  measures: 'Maßnahme',
  indicators: 'Kennzahl',
  needs: 'Anliegen',
  terms: 'Begriff',
};
