// Entities of HTML and XML by the package entities 9.0.0.
import { decodeHTML, decodeXML, encodeHTML, encodeXML, escapeText, escapeUTF8 } from "entities";

console.log(decodeHTML("&lt;b&gt; caf&eacute; &amp;amp; &#128512; &notin; &unknown; &#x41"), decodeXML("&lt;&eacute;&#65;"));
console.log(encodeHTML("<b> café & ü ≠ 😀"), encodeXML("<b> café & 😀"));
console.log(escapeUTF8("<a href=\"x\"> & 'y' ü"), escapeText("a < b & c"));
// expect: <b> café &amp; 😀 ∉ &unknown; A <&eacute;A
// expect: &lt;b&gt; caf&eacute; &amp; &uuml; &ne; &#128512; &lt;b&gt; caf&#233; &amp; &#128512;
// expect: &lt;a href=&quot;x&quot;&gt; &amp; &apos;y&apos; ü a &lt; b &amp; c
