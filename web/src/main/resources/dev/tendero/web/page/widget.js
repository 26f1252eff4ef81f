// Puts a shop's chat on any page: <script src="https://chat.example/widget.js" data-shop="demo" defer></script>
(() => {
  const script = document.currentScript;
  if (!script || document.querySelector("tendero-chat")) return;
  const home = new URL(".", script.src);
  const chat = document.createElement("tendero-chat");
  for (const name of ["shop", "lang", "mode", "side", "color"]) {
    if (script.dataset[name]) chat.setAttribute(name, script.dataset[name]);
  }
  const begin = () =>
    import(new URL("assets/chat.js", home))
      .then(() => document.body.append(chat))
      .catch((failure) => console.warn(`tendero: the chat could not be fetched from ${home.origin}`, failure));
  if (document.body) begin();
  else document.addEventListener("DOMContentLoaded", begin);
})();
