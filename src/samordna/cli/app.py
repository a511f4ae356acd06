"""The commands of the command line, gathered."""

from samordna.cli import (
    administrators,
    alarm,
    backups,
    briefings,
    doctor,
    feed,
    figures,
    files,
    find,
    followup,
    gaps,
    guard,
    guides,
    history,
    meetings,
    organisation,
    pictures,
    plans,
    server,
    training,
)
from samordna.cli.groups import group

app = group("samordna", "Läser, kontrollerar och följer planer mot våldsbejakande extremism.")
app.command()(files.read)
app.command()(files.check)
app.command()(files.convert)
app.command()(files.diff)
app.command()(guard.guard)
app.command()(find.find)
app.command()(gaps.gaps)
app.command()(server.serve)
app.command()(doctor.doctor)
app.command()(backups.backup)
app.command()(backups.restore)
app.command()(backups.recovered)
app.command()(server.upgrade)
app.command("verify-history")(history.verify_history)
app.command()(history.retention)
app.command("import")(server.import_)
app.command("loadtest-data")(server.loadtest_data)
app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(server.manage)
app.add_typer(server.demo, name="demo")
app.add_typer(server.database, name="database")
app.add_typer(organisation.organisation, name="organisation")
app.add_typer(plans.plans, name="plans")
app.add_typer(pictures.pictures, name="pictures")
app.add_typer(guides.guides, name="guides")
app.add_typer(alarm.alarm, name="alarm")
app.add_typer(followup.followup, name="followup")
app.add_typer(figures.figures, name="figures")
app.add_typer(training.training, name="training")
app.add_typer(briefings.briefings, name="briefings")
app.add_typer(meetings.meetings, name="meetings")
app.add_typer(feed.feed, name="feed")
app.add_typer(administrators.administrators, name="administrators")
app.add_typer(organisation.packs, name="packs")
