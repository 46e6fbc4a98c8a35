namespace Workflows.FSharp

open System

/// A part of a format such as <c>"order %d: {name}"</c>.
type internal FormatPart =
    /// Text as it stands.
    | Literal of string
    /// A value: by the letter of its specifier, <c>s</c> in <c>%s</c>; <c>P</c> for one without.
    | Hole of specifier: char
    /// A value with a width, a precision or another format.
    | FormattedHole of format: string

/// The formats of <c>$"…"</c> and <c>sprintf</c>, in the form that the F# compiler gives them: holes of an interpolated string are
/// <c>%P()</c> or <c>%P(format)</c>, after their specifier if they have one.
module internal TextFormat =
    let private hole = "%P()"

    /// The parts of a format.
    let parse (format: string) : FormatPart list =
        let rec literal start index parts =
            let text = format.Substring(start, index - start)
            if text = "" then parts else Literal text :: parts

        and read start index parts =
            if index >= format.Length then
                literal start format.Length parts
            elif format[index] <> '%' then
                read start (index + 1) parts
            elif index + 1 < format.Length && format[index + 1] = '%' then
                read (index + 2) (index + 2) (Literal "%" :: literal start index parts)
            else
                let part, next = specifier index
                read next next (part :: literal start index parts)

        and specifier index =
            let mutable letter = index + 1

            while letter < format.Length && not (Char.IsAsciiLetter format[letter]) do
                letter <- letter + 1

            let next = min (letter + 1) format.Length
            let close = format.IndexOf(')', letter)

            if letter < format.Length && format[letter] = 'P' && close > 0 then
                plain (format.Substring(index + 1, letter - index - 1)) (format.Substring(next + 1, close - next - 1)),
                close + 1
            else
                let style = format.Substring(index, next - index)

                let part =
                    if style.Length = 2 then
                        Hole style[1]
                    else
                        FormattedHole style
                // After its specifier a hole of an interpolated string has %P() as well.
                if String.CompareOrdinal(format, next, hole, 0, hole.Length) = 0 then
                    part, next + hole.Length
                else
                    part, next

        /// A hole without a specifier, with the width and the format as the interpolated string has them.
        and plain width style =
            match width, style with
            | "", "" -> Hole 'P'
            | "", _ -> FormattedHole $":{style}"
            | _, "" -> FormattedHole $",{width}"
            | _ -> FormattedHole $",{width}:{style}"

        List.rev (read 0 0 [])
