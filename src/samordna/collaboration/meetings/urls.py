from django.urls import path

from samordna.collaboration.meetings import calendar_file, cancelling, inviting, listing, planning, showing

MEETING = "moten/<int:pk>/"
urlpatterns = [
    path("moten/", listing.listed, name="meetings"),
    path("forum/<int:pk>/moten/nytt/", planning.create, name="meeting_create"),
    path(MEETING, showing.show, name="meeting"),
    path(f"{MEETING}redigera/", planning.edit, name="meeting_edit"),
    path(f"{MEETING}bjud-in/", inviting.invite, name="meeting_invitations"),
    path("moten/bjudna/<int:pk>/igen/", inviting.again, name="invitation_again"),
    path("moten/bjudna/<int:pk>/ta-tillbaka/", inviting.remove, name="invitation_remove"),
    path(f"{MEETING}kalender.ics", calendar_file.download, name="meeting_calendar"),
    path(f"{MEETING}stall-in/", cancelling.cancel, name="meeting_cancel"),
    path(f"{MEETING}halls-anda/", cancelling.reopen, name="meeting_reopen"),
    path(f"{MEETING}ta-bort/", cancelling.remove, name="meeting_remove"),
    path(f"{MEETING}lagg-tillbaka/", cancelling.restore, name="meeting_restore"),
]
