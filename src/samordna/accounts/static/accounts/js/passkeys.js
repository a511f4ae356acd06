// Passkeys: the browser makes or uses one, and the form sends what it answered. Forms are hidden until this runs.

const bytes = (text) => {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
};

const text = (buffer) =>
  buffer &&
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const withBytes = (credentials) => credentials?.map((one) => ({ ...one, id: bytes(one.id) }));

async function create(options) {
  return navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
}

async function get(options) {
  return navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  });
}

function answer(credential) {
  const said = credential.response;
  const response = { clientDataJSON: text(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = text(said.attestationObject);
    response.transports = said.getTransports?.() ?? [];
  } else {
    response.authenticatorData = text(said.authenticatorData);
    response.signature = text(said.signature);
    response.userHandle = text(said.userHandle);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

async function options(form) {
  if (form.dataset.options) {
    return JSON.parse(form.dataset.options);
  }
  const asked = await fetch(form.dataset.ask, { headers: { Accept: "application/json" } });
  return (await asked.json()).options;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !window.PublicKeyCredential;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    const status = form.querySelector("[role=status]");
    status.replaceChildren();
    button.disabled = true;
    try {
      const { publicKey } = await options(form);
      const credential = await (form.dataset.passkey === "create" ? create : get)(publicKey);
      form.elements.credential.value = JSON.stringify(answer(credential));
      form.submit();
    } catch {
      button.disabled = false;
      const said = document.createElement("p");
      said.className = "ds-validation-message";
      said.textContent = form.dataset.refused;
      status.append(said);
    }
  });
}
