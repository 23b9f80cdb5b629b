'use strict';

// From where this file lies, so that it holds below any prefix, with a slash at the end of the page's path or without.
const description = new URL('../openapi.yaml', document.currentScript.src);

window.ui = SwaggerUIBundle({
  url: description.href,
  domNode: document.getElementById('docs'),
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  displayRequestDuration: true,
  // Folded, for they show the token.
  requestSnippetsEnabled: true,
  requestSnippets: { defaultExpanded: false },
  defaultModelsExpandDepth: 0,
  // Nobody outside is asked whether the description is valid.
  validatorUrl: null,
  // A token is forgotten with the page.
  persistAuthorization: false,
});
