"""Views of a record: `brief` composes what is shown; terminal, Markdown, page and notebook show it; `cli` runs it."""
