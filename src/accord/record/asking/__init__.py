"""Questions to a kept record: each is a look-up in an index and gives an answer that stands on its own."""
