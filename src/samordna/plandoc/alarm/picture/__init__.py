"""An alarm route as a picture: its steps in rows, and the ways between them."""
