from django.urls import path

from samordna.situation.pictures import changing, deciding, listing, replacing, showing, sources, statements

PICTURES = "lagesbild/"
PICTURE = f"{PICTURES}<int:pk>/"
STATEMENT = f"{PICTURE}text/<int:statement>/"
SOURCES = f"{PICTURE}kallor/"
SOURCE = f"{SOURCES}<int:source>/"

urlpatterns = [
    path(PICTURES, listing.listed, name="pictures"),
    path(f"{PICTURES}ladda-ner/<slug:file_format>/", listing.download, name="pictures_export"),
    path(f"{PICTURES}ny/", changing.create, name="picture_create"),
    path(PICTURE, showing.show, name="picture"),
    path(f"{PICTURE}redigera/", changing.edit, name="picture_edit"),
    path(f"{PICTURE}ta-bort/", changing.remove, name="picture_remove"),
    path(f"{PICTURE}aterstall/", changing.restore, name="picture_restore"),
    path(f"{PICTURE}steg/<str:step>/", changing.step, name="picture_step"),
    path(f"{PICTURE}beslut/", deciding.decide, name="picture_decide"),
    path(f"{PICTURE}text/ny/", statements.create, name="statement_create"),
    path(f"{STATEMENT}redigera/", statements.edit, name="statement_edit"),
    path(f"{STATEMENT}flytta/", statements.move, name="statement_move"),
    path(f"{STATEMENT}ta-bort/", statements.remove, name="statement_remove"),
    path(f"{STATEMENT}aterstall/", statements.restore, name="statement_restore"),
    path(SOURCES, sources.listed, name="sources"),
    path(f"{SOURCES}ny/", sources.create, name="source_create"),
    path(f"{SOURCE}redigera/", sources.edit, name="source_edit"),
    path(f"{SOURCE}byt-ut/", replacing.replace, name="source_replace"),
    path(f"{SOURCE}byt-ut/aterta/", replacing.undo, name="source_replace_undo"),
    path(f"{SOURCE}ta-bort/", sources.remove, name="source_remove"),
    path(f"{SOURCE}aterstall/", sources.restore, name="source_restore"),
]
