"""From a report to its claims: parse, actors, times, attributions, then frames over the grammar."""
