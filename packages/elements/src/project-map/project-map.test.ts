import { widgetSuite } from '../testing/widget-suite.ts';
import './strategy-project-map.ts';

widgetSuite('strategy-project-map');
