/** What comes with Chart.js, once the widget nears the screen. */
export { BarStage } from './bar-stage.ts';
export { CanvasController } from './canvas-controller.ts';
export { drawChart } from './draw-chart.ts';
