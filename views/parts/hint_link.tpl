{{%AUTOESCAPE context="HTML"}}
{{#HINT_LINK}}<a href="{{URL}}" {{#NEW_WINDOW}}target="_blank"{{/NEW_WINDOW}}>{{TEXT}}</a>{{/HINT_LINK}}{{! Behind a field's hint, in its line. }}
