"""Addresses of an invitation, for whoever has the link."""

from django.urls import path

from samordna.accounts.people.views import invitations

app_name = "invitations"
urlpatterns = [
    path("inbjudan/<slug:slug>/", invitations.answer, name="answer"),
    path("inbjudan/<slug:slug>/byt-konto/", invitations.change_account, name="change_account"),
    path("inbjudan/<slug:slug>/<str:token>/", invitations.open_link, name="open"),
]
