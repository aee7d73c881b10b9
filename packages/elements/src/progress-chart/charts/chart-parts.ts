/** What comes with Chart.js, once the widget nears the screen. */
export { BarStage } from './bar-stage.ts';
export { CanvasController } from './canvas-controller.ts';
