import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('strategy-');
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
