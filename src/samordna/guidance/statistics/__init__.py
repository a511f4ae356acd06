"""How often guides are opened, week by week, and where readers stop: counts without anybody in them."""
