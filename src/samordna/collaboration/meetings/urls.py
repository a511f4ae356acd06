from django.urls import path

from samordna.collaboration.meetings import (
    attending,
    calendar_file,
    cancelling,
    files,
    invitation_steps,
    inviting,
    listing,
    planning,
    showing,
)

MEETING, INVITED = "moten/<int:pk>/", "moten/bjudna/<int:pk>/"
urlpatterns = [
    path("moten/", listing.listed, name="meetings"),
    path("moten/fil.<str:file_format>", files.download, name="meetings_file"),
    path("forum/<int:pk>/moten/nytt/", planning.create, name="meeting_create"),
    path(MEETING, showing.show, name="meeting"),
    path(f"{MEETING}redigera/", planning.edit, name="meeting_edit"),
    path(f"{MEETING}bjud-in/", inviting.invite, name="meeting_invitations"),
    path(f"{MEETING}bjud-in/angra/", invitation_steps.undo, name="meeting_invitations_undo"),
    path(f"{MEETING}svar/", attending.note, name="meeting_attendance"),
    path(f"{INVITED}igen/", invitation_steps.again, name="invitation_again"),
    path(f"{INVITED}lank/", invitation_steps.link, name="invitation_link"),
    path(f"{INVITED}ny-lank/", invitation_steps.link_made, name="invitation_link_made"),
    path(f"{INVITED}ta-tillbaka/", invitation_steps.remove, name="invitation_remove"),
    path(f"{INVITED}lagg-tillbaka/", invitation_steps.restore, name="invitation_restore"),
    path(f"{MEETING}kalender.ics", calendar_file.download, name="meeting_calendar"),
    path(f"{MEETING}stall-in/", cancelling.cancel, name="meeting_cancel"),
    path(f"{MEETING}halls-anda/", cancelling.reopen, name="meeting_reopen"),
    path(f"{MEETING}ta-bort/", cancelling.remove, name="meeting_remove"),
    path(f"{MEETING}lagg-tillbaka/", cancelling.restore, name="meeting_restore"),
]
