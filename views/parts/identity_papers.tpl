{{%AUTOESCAPE context="HTML"}}
{{! The two papers of a request at the desk. }}
<div class="field">{{>PAPER_LETTER_FIELD}}</div>
<div class="field">{{>PAPER_BUSINESS_LICENCE_FIELD}}</div>
