const ANY_FORM =
  /^(?:https?:\/\/\S+?\/)?(?:masec)?[\s_-]*([ftxpdcb])[\s_-]*0*(\d{1,9})(?:\/(?:r\d+\/?)?)?(?:[?#]\S*)?$/i;

/**
 * The permanent identifier that somebody means by `t1`, `T0001`, `masec-t0001`, `MASEC-T1` or the address of a page.
 * @returns nothing for what is no identifier; a bare number is none
 */
export function identifier(anyForm: string): string | undefined {
  const [, letter, digits] = ANY_FORM.exec(anyForm.trim()) ?? [];
  return letter === undefined || digits === undefined
    ? undefined
    : `MASEC-${letter.toUpperCase()}${digits.padStart(4, '0')}`;
}
