"""Claims: frames fired over the parse, roles filled, time, place, number, status and speaker found."""
