// A page with boxes and a dialog of other kinds, and no note box. It changes as it is scrolled through.

const outlet = document.querySelector("#interop-outlet");
const root = outlet.attachShadow({ mode: "open" });
const composer = document.createElement("div");
composer.setAttribute("role", "textbox");
composer.contentEditable = "true";
root.append(composer);

const posts = document.querySelector("#posts");
for (let number = 0; number < 200; number += 1) {
  const post = document.createElement("p");
  post.textContent = `Post ${number}`;
  posts.append(post);
}
document.body.dataset.loaded = "true";
