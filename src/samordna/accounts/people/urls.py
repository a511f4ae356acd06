"""Addresses of a municipality's people, below its slug."""

from django.urls import path

from samordna.accounts.people.views import inviting, people, roles

app_name = "people"
PERSON = "personer/<int:pk>/"
ROLE = f"{PERSON}roller/<int:assignment>/"
INVITATION = "personer/inbjudningar/<int:pk>/"

urlpatterns = [
    path("personer/", people.people, name="list"),
    path("personer/ladda-ner/<slug:file_format>/", people.export, name="export"),
    path("personer/bjud-in/", inviting.invite, name="invite"),
    path("personer/bjud-in/flera/", inviting.invite_many, name="invite_many"),
    path(f"{INVITATION}ny-lank/", inviting.renew, name="invitation_renew"),
    path(f"{INVITATION}ta-tillbaka/", inviting.revoke, name="invitation_revoke"),
    path("personer/har-slutat/<int:pk>/angra/", people.undo_departure, name="departure_undo"),
    path(PERSON, people.person, name="person"),
    path(f"{PERSON}roller/", people.give, name="role_give"),
    path(f"{ROLE}avsluta/", people.end, name="role_end"),
    path(f"{ROLE}aterstall/", people.restore, name="role_restore"),
    path(f"{PERSON}sluta/", people.leave, name="leave"),
    path("roller/", roles.matrix, name="roles"),
]
