"""From claims to facts: witnesses, stories, same-fact alignment and differences."""
