"""The address by which a member answers an invitation, for whoever has its link."""

from django.urls import path

from samordna.collaboration.meetings import answering

app_name = "meeting_replies"
urlpatterns = [path("svara/mote/<slug:slug>/<str:token>/", answering.answer, name="answer")]
