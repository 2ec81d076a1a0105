// What can be wrong with XML, where, and the words for it.

/// One thing that is wrong with an XML file, and its place.
public struct XMLFault: Error, Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// The line, from 1.
    public let line: Int
    /// The byte within the line, from 1.
    public let column: Int

    /// Everything that ``XMLReader`` refuses.
    public enum Kind: Hashable, Sendable {
        /// A document type: entities could be declared in it, or fetched by it.
        case documentType
        /// A reference to an entity that is none of the five that XML itself has.
        case entity(String)
        /// An encoding other than UTF-8.
        case encoding(String)
        /// Bytes that are no UTF-8.
        case notUTF8
        /// A character that XML does not allow.
        case forbiddenCharacter
        /// Markup that is not spelt as XML.
        case badMarkup
        /// An element ended by another name.
        case wrongEnd(expected: String, found: String)
        /// The file ends within something.
        case unfinished
        /// Text, or a second element, outside the one that holds all.
        case outsideRoot
        /// A tag or a text of more bytes than the limit.
        case tooLong(limit: Int)
        /// Elements nested deeper than the limit.
        case tooDeep(limit: Int)
    }
}

extension XMLFault {
    /// What is wrong, a sentence without its full stop.
    public var what: String {
        switch kind {
        case .documentType: "there is a document type (<!DOCTYPE), which is never read"
        case .entity(let name): "the entity &\(name); is none that XML itself has"
        case .encoding(let name): "the file says that it is written in \(name)"
        case .notUTF8: "these bytes are not UTF-8"
        case .forbiddenCharacter: "there is a character that XML does not allow"
        case .badMarkup: "this is not spelt as XML"
        case .wrongEnd(let expected, let found): "<\(expected)> is ended by </\(found)>"
        case .unfinished: "the file ends in the middle"
        case .outsideRoot: "something stands outside the element that holds all"
        case .tooLong(let limit): "a tag or a text has more than \(limit) bytes"
        case .tooDeep(let limit): "elements are nested more than \(limit) deep"
        }
    }

    /// What to do about it, a sentence without its full stop.
    public var remedy: String {
        switch kind {
        case .documentType: "take it away: nothing is expanded and nothing is fetched"
        case .entity: "write the character itself, or its number as &#8212;"
        case .encoding, .notUTF8: "save the file as UTF-8"
        case .forbiddenCharacter: "take it away"
        case .badMarkup: "write < as &lt; and & as &amp; in text"
        case .wrongEnd: "close the inner element first"
        case .unfinished: "see that the file was copied whole"
        case .outsideRoot: "put everything into one element"
        case .tooLong, .tooDeep: "see that the file is what it should be"
        }
    }
}
