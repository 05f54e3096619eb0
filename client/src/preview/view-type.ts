/** The type of the preview's webview, as the manifest's activation event and the tabs name it. */
export const PREVIEW_TYPE = 'postmortem.timeline';
