"""Addresses that a mail or a program leads to, without signing in."""

from django.urls import path

from samordna.briefings.reading import by_mail, feed, leaving

app_name = "news_by_mail"
urlpatterns = [
    path("svara/nyhet/<slug:slug>/<str:token>/", by_mail.item, name="item"),
    path("svara/nyhet/<slug:slug>/<str:token>/oppnad.json", by_mail.opened, name="opened"),
    path("svara/nyheter/<slug:slug>/<str:token>/avsluta/", leaving.leave, name="leave"),
    path("api/nyheter/<slug:slug>/<str:token>.atom", feed.show, name="feed"),
]
