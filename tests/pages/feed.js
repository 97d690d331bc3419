// A page with boxes and a dialog of other kinds, and no note box. It changes as it is scrolled through.

const outlet = document.querySelector("#interop-outlet");
outlet.attachShadow({ mode: "open" }).append(editor("ql-editor"));
document.querySelector("form").after(editor("tiptap ProseMirror"));

/** What a post and a comment are written in. */
function editor(kind) {
  const made = document.createElement("div");
  made.className = kind;
  made.setAttribute("role", "textbox");
  made.contentEditable = "true";
  made.dataset.other = "";
  return made;
}

const posts = document.querySelector("#posts");
for (let number = 0; number < 200; number += 1) {
  const post = document.createElement("p");
  post.textContent = `Post ${number}`;
  posts.append(post);
}
document.body.dataset.loaded = "true";
