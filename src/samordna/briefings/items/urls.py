from django.urls import path

from samordna.briefings.items import correcting, pasting, public, views

urlpatterns = [
    path("inslag/", views.listed, name="items"),
    path("oppna/", public.listed, name="open_items"),
    path("inslag/nytt/", views.create, name="item_create"),
    path("inslag/fran-adress/", pasting.paste, name="item_paste"),
    path("inslag/<int:pk>/", views.show, name="item"),
    path("inslag/<int:pk>/redigera/", views.edit, name="item_edit"),
    path("inslag/<int:pk>/ratta/", correcting.correct, name="item_correct"),
    path("inslag/<int:pk>/ta-bort/", views.remove, name="item_remove"),
    path("inslag/<int:pk>/lagg-tillbaka/", views.restore, name="item_restore"),
]
